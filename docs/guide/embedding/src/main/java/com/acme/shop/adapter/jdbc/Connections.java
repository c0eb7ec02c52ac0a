package com.acme.shop.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from: a pool of yours, or the driver. */
public interface Connections {
    Connection open() throws SQLException;
}

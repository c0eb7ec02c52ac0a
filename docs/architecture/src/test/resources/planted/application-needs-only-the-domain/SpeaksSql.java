package com.acme.shop.application.port;

interface SpeaksSql {
    java.sql.ResultSet query();
}

package io.creditpack.adapter.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest extends StoreContracts {
    H2FileTest(@TempDir Path folder) {
        super(TestDatabase.h2File(folder));
    }
}

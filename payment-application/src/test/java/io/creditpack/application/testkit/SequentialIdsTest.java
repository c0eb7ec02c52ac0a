package io.creditpack.application.testkit;

import io.creditpack.application.port.IdGenerator;

class SequentialIdsTest extends IdGeneratorContract {
    @Override
    protected IdGenerator newGenerator() {
        return new SequentialIds();
    }
}

package io.creditpack.application.testkit.memory;

import io.creditpack.application.testkit.SignInsContract;

class InMemorySignInsTest extends SignInsContract {
    @Override
    protected Opened open() {
        var unitOfWork = new InMemoryUnitOfWork();
        return new Opened(new InMemorySignIns(unitOfWork), unitOfWork);
    }
}

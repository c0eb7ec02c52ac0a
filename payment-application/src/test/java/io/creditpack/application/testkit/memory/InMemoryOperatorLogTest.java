package io.creditpack.application.testkit.memory;

import io.creditpack.application.testkit.OperatorLogContract;

class InMemoryOperatorLogTest extends OperatorLogContract {
    @Override
    protected OpenedLog open() {
        var unitOfWork = new InMemoryUnitOfWork();
        return new OpenedLog(new InMemoryOperatorLog(unitOfWork), unitOfWork);
    }
}

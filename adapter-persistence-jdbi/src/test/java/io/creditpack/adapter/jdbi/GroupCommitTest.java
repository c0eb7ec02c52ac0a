package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One begins; those that come meanwhile wait for it, and share its commit. */
@Timeout(60)
class GroupCommitTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final AtomicInteger commits = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final GroupCommit transactions =
            new GroupCommit(Jdbi.create(this::connect), new TransactionTurns(Duration.ofSeconds(30)));

    private volatile boolean commitsFail;
    private volatile boolean isUnreachable;

    @BeforeEach
    void create() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("create table rows (number int primary key)");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("shutdown");
        }
    }

    @Test
    void whoCameMeanwhileSharesTheCommit() throws Exception {
        var all = new ArrayList<>(List.of(first()));
        IntStream.range(1, 6).forEach(number -> all.add(start(handle -> insert(handle, number))));

        firstMayEnd.countDown();
        for (var each : all) {
            each.get();
        }

        assertThat(rows()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(commits).hasValue(1);
    }

    @Test
    void aGroupIsCommittedWhenItIsFull() throws Exception {
        var all = new ArrayList<>(List.of(first()));
        IntStream.range(1, GroupCommit.MOST + 4).forEach(number -> all.add(start(handle -> insert(handle, number))));

        firstMayEnd.countDown();
        for (var each : all) {
            each.get();
        }

        assertThat(rows()).hasSize(GroupCommit.MOST + 4);
        assertThat(commits).hasValue(2);
    }

    @Test
    void whoComesAloneCommitsAlone() {
        IntStream.range(0, 3).forEach(number -> transactions.run(handle -> insert(handle, number)));

        assertThat(commits).hasValue(3);
    }

    @Test
    void aFailureUndoesItsOwnWorkOnly() throws Exception {
        var before = first();
        var failing = start(handle -> {
            insert(handle, 1);
            throw new IllegalStateException("as the test wanted it");
        });
        var after = start(handle -> insert(handle, 2));

        firstMayEnd.countDown();
        before.get();
        after.get();

        assertThatThrownBy(failing::get).hasRootCauseMessage("as the test wanted it");
        assertThat(rows()).containsExactly(0, 2);
    }

    /** Libraries throw checked exceptions where none is declared. */
    @Test
    void aFailureThatNobodyDeclaredUndoesItsOwnWorkToo() throws Exception {
        var before = first();
        var failing = start(handle -> {
            insert(handle, 1);
            GroupCommitTest.<RuntimeException>throwUndeclared(new IOException("as the test wanted it"));
            return 1;
        });

        firstMayEnd.countDown();
        before.get();

        assertThatThrownBy(failing::get).hasRootCauseInstanceOf(IOException.class);
        transactions.run(handle -> insert(handle, 2));
        assertThat(rows()).containsExactly(0, 2);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void nobodyReturnsBeforeWhatItDidIsCommitted() throws Exception {
        var secondBegan = new CountDownLatch(1);
        var secondMayEnd = new CountDownLatch(1);
        var one = first();
        var other = start(handle -> {
            secondBegan.countDown();
            OpenTransaction.await(secondMayEnd);
            return insert(handle, 1);
        });

        firstMayEnd.countDown();
        secondBegan.await();
        awaitWaiting(threads.get(0));
        assertThat(one).isNotDone();
        assertThat(rows()).isEmpty();

        secondMayEnd.countDown();
        one.get();
        assertThat(rows()).containsExactly(0, 1);
        other.get();
    }

    @Test
    void aCommitThatFailsIsToldToAllOfItAndNobodyElse() throws Exception {
        var one = first();
        var other = start(handle -> insert(handle, 1));

        commitsFail = true;
        firstMayEnd.countDown();
        assertThatThrownBy(one::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TransactionException.class);
        assertThatThrownBy(other::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TransactionException.class);
        commitsFail = false;
        transactions.run(handle -> insert(handle, 2));

        assertThat(rows()).containsExactly(2);
    }

    @Test
    void whatCannotBeUndoneByItselfIsUndoneWithTheWholeGroup() throws Exception {
        var one = first();
        var closing = start(handle -> {
            try {
                handle.getConnection().close();
            } catch (SQLException impossible) {
                throw new AssertionError(impossible);
            }
            return insert(handle, 1);
        });

        firstMayEnd.countDown();
        assertThatThrownBy(one::get).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(closing::get).isInstanceOf(ExecutionException.class);
        transactions.run(handle -> insert(handle, 2));

        assertThat(rows()).containsExactly(2);
    }

    @Test
    void aConnectionThatCannotBeHadLeavesNothingOpen() {
        isUnreachable = true;
        assertThatThrownBy(() -> transactions.run(handle -> insert(handle, 0))).hasRootCauseMessage("unreachable");
        isUnreachable = false;

        transactions.run(handle -> insert(handle, 1));
        assertThat(rows()).containsExactly(1);
    }

    @Test
    void whoWritesOtherwiseSeesWhatWasDoneBefore() throws Exception {
        var one = first();
        var seen = CompletableFuture.supplyAsync(this::rowsInATurnOfItsOwn, this::execute);
        awaitWaiting(threads.get(1));

        firstMayEnd.countDown();

        assertThat(seen.get(30, TimeUnit.SECONDS)).containsExactly(0);
        one.get();
    }

    private List<Integer> rowsInATurnOfItsOwn() {
        try {
            transactions.beginOther();
            try {
                return rows();
            } finally {
                transactions.endOther();
            }
        } catch (SQLException tooBusy) {
            throw new AssertionError(tooBusy);
        }
    }

    /** Begins a unit of work that ends when it may. */
    private CompletableFuture<Integer> first() {
        var began = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> transactions.run(handle -> {
                    began.countDown();
                    OpenTransaction.await(firstMayEnd);
                    return insert(handle, 0);
                }),
                this::execute);
        OpenTransaction.await(began);
        return first;
    }

    /** Begins a unit of work that waits for its turn. */
    private CompletableFuture<Integer> start(Function<Handle, Integer> work) {
        var started = CompletableFuture.supplyAsync(() -> transactions.run(work), this::execute);
        awaitWaiting(threads.get(threads.size() - 1));
        return started;
    }

    private void execute(Runnable task) {
        var thread = new Thread(task, "writer-" + threads.size());
        threads.add(thread);
        thread.start();
    }

    /** Returns when {@code thread} waits for others, or has ended against all expectation. */
    private static void awaitWaiting(Thread thread) {
        Set<Thread.State> waiting = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
        while (!waiting.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    private static int insert(Handle handle, int number) {
        return handle.execute("insert into rows (number) values (?)", number);
    }

    private List<Integer> rows() {
        return Jdbi.create(url)
                .withHandle(handle -> handle.createQuery("select number from rows order by number")
                        .mapTo(Integer.class)
                        .list());
    }

    private Connection connect() throws SQLException {
        if (isUnreachable) {
            throw new SQLException("unreachable");
        }
        Connection connection = DriverManager.getConnection(url);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commits.incrementAndGet();
                        if (commitsFail) {
                            throw new SQLException("no room");
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}

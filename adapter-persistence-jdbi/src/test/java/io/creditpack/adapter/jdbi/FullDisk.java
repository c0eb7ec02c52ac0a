package io.creditpack.adapter.jdbi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for files of H2 on which there can be no room left. */
public final class FullDisk extends FilePathWrapper implements AutoCloseable {
    private static final String SCHEME = "filling";
    private static final AtomicBoolean FULL = new AtomicBoolean();

    static FullDisk mounted() {
        FULL.set(false);
        var disk = new FullDisk();
        FilePath.register(disk);
        return disk;
    }

    String path(Path folder) {
        return SCHEME + ":" + folder;
    }

    void fillUp() {
        FULL.set(true);
    }

    void makeRoom() {
        FULL.set(false);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Filling(getBase().open(mode));
    }

    @Override
    public void close() {
        FilePath.unregister(this);
    }

    private static void requireRoom() throws IOException {
        if (FULL.get()) {
            throw new IOException("No space left on device");
        }
    }

    /** A file that reads, and writes while there is room. */
    private static final class Filling extends FileBase {
        private final FileChannel file;

        private Filling(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            requireRoom();
            return file.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            requireRoom();
            return file.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

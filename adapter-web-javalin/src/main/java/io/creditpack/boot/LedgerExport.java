package io.creditpack.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRecords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All rows of the ledger in a file: one account, or one checkpoint, in each line, as JSON. */
final class LedgerExport implements LedgerRecords {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final NavigableMap<String, AccountRecords> accounts = new TreeMap<>();
    private final NavigableMap<Long, CheckpointRecords> checkpoints = new TreeMap<>();

    private LedgerExport() {}

    static void write(LedgerRecords records, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writeAccounts(records, writer);
            writeCheckpoints(records, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written: " + file, e);
        }
    }

    private static void writeAccounts(LedgerRecords records, Writer writer) throws IOException {
        String last = "";
        for (List<String> page = records.accounts(last, PAGE); !page.isEmpty(); ) {
            for (String account : page) {
                writeLine(records.read(account), writer);
                last = account;
            }
            page = records.accounts(last, PAGE);
        }
    }

    private static void writeCheckpoints(LedgerRecords records, Writer writer) throws IOException {
        Optional<CheckpointRecords> next = records.checkpointAfter(0);
        while (next.isPresent()) {
            writeLine(next.get(), writer);
            next = records.checkpointAfter(number(next.get()));
        }
    }

    private static void writeLine(Object records, Writer writer) throws IOException {
        writer.write(JSON.writeValueAsString(records));
        writer.write('\n');
    }

    static LedgerExport read(Path file) {
        var export = new LedgerExport();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                export.add(JSON.readTree(line));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException("this is no export: " + file, new IOException(e));
        }
        return export;
    }

    private void add(JsonNode line) throws IOException {
        if (line.has("checkpoint")) {
            CheckpointRecords records = JSON.treeToValue(line, CheckpointRecords.class);
            checkpoints.put(number(records), records);
        } else {
            AccountRecords records = JSON.treeToValue(line, AccountRecords.class);
            accounts.put(records.account(), records);
        }
    }

    private static long number(CheckpointRecords records) {
        return records.checkpoint().number("checkpoint");
    }

    @Override
    public List<String> accounts(String after, int limit) {
        return accounts.tailMap(after, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public AccountRecords read(String account) {
        return Optional.ofNullable(accounts.get(account)).orElseThrow();
    }

    @Override
    public Optional<CheckpointRecords> checkpointAfter(long number) {
        return Optional.ofNullable(checkpoints.higherEntry(number)).map(Map.Entry::getValue);
    }
}

package io.creditpack.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRecords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All rows of the ledger in a file: one account in each line, as JSON. */
final class LedgerExport implements LedgerRecords {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final NavigableMap<String, AccountRecords> accounts;

    private LedgerExport(NavigableMap<String, AccountRecords> accounts) {
        this.accounts = accounts;
    }

    static void write(LedgerRecords records, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            String last = "";
            for (List<String> page = records.accounts(last, PAGE); !page.isEmpty(); ) {
                for (String account : page) {
                    writer.write(JSON.writeValueAsString(records.read(account)));
                    writer.write('\n');
                    last = account;
                }
                page = records.accounts(last, PAGE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written: " + file, e);
        }
    }

    static LedgerExport read(Path file) {
        var accounts = new TreeMap<String, AccountRecords>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                AccountRecords records = JSON.readValue(line, AccountRecords.class);
                accounts.put(records.account(), records);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("this is no export: " + file, e);
        }
        return new LedgerExport(accounts);
    }

    @Override
    public List<String> accounts(String after, int limit) {
        return accounts.tailMap(after, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public AccountRecords read(String account) {
        return Optional.ofNullable(accounts.get(account)).orElseThrow();
    }
}

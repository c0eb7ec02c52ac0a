package com.acme.shop.adapter.jdbc;

import com.acme.shop.application.port.Portfolios;
import com.acme.shop.domain.Portfolio;
import io.creditpack.domain.credit.AccountId;
import java.util.List;

/** What the shop built, in the same database as the money: one transaction spans both. */
final class JdbcPortfolios implements Portfolios {
    private final Transactions transactions;

    JdbcPortfolios(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(AccountId owner, Portfolio portfolio) {
        transactions.write("""
                insert into portfolios (account_id, portfolio_id, title)
                select ?, ?, ? where not exists (select 1 from portfolios where account_id = ? and portfolio_id = ?)
                """, owner.value(), portfolio.id(), portfolio.title(), owner.value(), portfolio.id());
    }

    @Override
    public List<Portfolio> of(AccountId owner) {
        return transactions.read(
                "select * from portfolios where account_id = ? order by portfolio_id",
                row -> new Portfolio(row.text("portfolio_id"), row.text("title")),
                owner.value());
    }
}

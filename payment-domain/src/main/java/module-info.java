/** The rules of selling credit packs and keeping credits: nothing here knows a database, a web or a gateway. */
module io.creditpack.domain {
    requires static org.jspecify;

    exports io.creditpack.domain.comparison;
    exports io.creditpack.domain.credit;
    exports io.creditpack.domain.money;
    exports io.creditpack.domain.order;
    exports io.creditpack.domain.payment;
    exports io.creditpack.domain.product;
    exports io.creditpack.domain.refund;
}

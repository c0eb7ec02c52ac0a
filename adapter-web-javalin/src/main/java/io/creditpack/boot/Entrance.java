package io.creditpack.boot;

import io.creditpack.adapter.web.AccessTokens;
import io.creditpack.adapter.web.Gate;
import io.creditpack.adapter.web.Proxies;
import io.creditpack.adapter.web.RateLimits;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.Signer;
import io.creditpack.adapter.web.Site;
import io.creditpack.adapter.web.api.SessionRoutes;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.application.usecase.EndSessions;
import io.creditpack.application.usecase.SignInCustomer;
import java.time.Clock;

/** How requests come in: who they are from, and what they may not do. */
final class Entrance {
    private final AppConfig config;
    private final Clock clock;
    private final SignIns signIns;
    private final UnitOfWork unitOfWork;

    Entrance(AppConfig config, Clock clock, SignIns signIns, UnitOfWork unitOfWork) {
        this.config = config;
        this.clock = clock;
        this.signIns = signIns;
        this.unitOfWork = unitOfWork;
    }

    SignIn signIn(Site site, IdGenerator ids) {
        var signer = new Signer(
                SessionSecret.of(config), config.http().sessions().previous().map(Secret::value));
        var customers = new SignIn.Customers(
                new SignInCustomer(signIns, unitOfWork, clock),
                signIns,
                config.callers().provider().map(provider -> new AccessTokens(provider, clock)),
                site.isSecure(),
                clock);
        return new SignIn(signer, ids, customers, config.callers().toPrograms());
    }

    SessionRoutes sessionRoutes(SignIn signIn) {
        return new SessionRoutes(new EndSessions(signIns, unitOfWork, clock), signIn);
    }

    Gate gate(Site site, SignIn signIn, IdGenerator ids) {
        HttpSettings.Defences defences = config.http().defences();
        RateLimits limits = defences.rateLimits() ? RateLimits.on(System::nanoTime, ids.next()) : RateLimits.OFF;
        return new Gate(site, signIn, new Proxies(defences.trustedProxies()), limits, defences.policyReportOnly());
    }
}

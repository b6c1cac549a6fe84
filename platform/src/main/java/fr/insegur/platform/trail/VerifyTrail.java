package fr.insegur.platform.trail;

import fr.insegur.platform.tenancy.Scope;
import fr.insegur.platform.tenancy.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Recomputes the chains, each in a transaction of its own, in which the rows are fetched portion by portion. */
@ApplicationScoped
class VerifyTrail {
    private static final int MOST_SECONDS_PER_CHAIN =
            (int) Duration.ofMinutes(10).toSeconds();

    private final DataSource dataSource;
    private final ChainReader reader;
    private final Scopes scopes;

    VerifyTrail(DataSource dataSource, TrailSeals seals, Scopes scopes) {
        this.scopes = scopes;
        this.dataSource = dataSource;
        this.reader = new ChainReader(seals);
    }

    List<ChainState> whole() {
        return since(IntStream.range(0, TrailStore.CHAINS)
                .mapToObj(ChainState::start)
                .toList());
    }

    /** @param known how far each chain was verified before, and that this much is still there */
    List<ChainState> since(List<ChainState> known) {
        List<ChainState> states = new ArrayList<>();
        for (ChainState chain : known) {
            states.add(scopes.call(
                    Scope.nobody(),
                    () -> QuarkusTransaction.requiringNew()
                            .timeout(MOST_SECONDS_PER_CHAIN)
                            .call(() -> read(chain))));
        }
        return states;
    }

    private ChainState read(ChainState known) {
        try (Connection connection = dataSource.getConnection()) {
            return reader.read(connection, known);
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit trail could not be read", failure);
        }
    }
}

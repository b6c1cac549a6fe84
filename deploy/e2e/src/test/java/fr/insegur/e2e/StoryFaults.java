package fr.insegur.e2e;

import static org.awaitility.Awaitility.await;

import fr.insegur.local.Component;
import fr.insegur.local.Platform;
import fr.insegur.local.story.StoryHooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks the platform twice while the story is told, and notes what was committed and not published at each break.
 *
 * <p>At the remittance the broker is killed first, so that the remittance commits and its events cannot leave; then
 * receivables-service is killed with them in its outbox. On day 60 the broker is killed again, while the factor reports
 * payments, fees and balances.
 */
final class StoryFaults implements StoryHooks {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String UNSENT = "SELECT type FROM outbox_event WHERE sent_at IS NULL ORDER BY position";

    private final Platform platform;
    private final Databases databases;
    private final List<String> survivedTheService = new ArrayList<>();
    private final List<String> heldWithoutTheBroker = new ArrayList<>();
    private final List<String> kills = new ArrayList<>();

    StoryFaults(Platform platform, Databases databases) {
        this.platform = platform;
        this.databases = databases;
    }

    /** What the outbox of receivables-service held after the service was killed. */
    List<String> survivedTheService() {
        return survivedTheService;
    }

    /** What the outbox of partner-gateway held while the broker was away. */
    List<String> heldWithoutTheBroker() {
        return heldWithoutTheBroker;
    }

    /** Components that were killed, in order; each was seen dead. */
    List<String> kills() {
        return kills;
    }

    @Override
    public void before(String step) {
        if (step.equals("remittance") || step.equals("day-60")) {
            kill(Component.KAFKA);
        }
    }

    @Override
    public void sent(String step) {
        if (step.equals("remittance")) {
            kill(Component.RECEIVABLES);
            survivedTheService.addAll(databases.rows(Component.RECEIVABLES, UNSENT));
            platform.restart(Component.KAFKA);
            platform.restart(Component.RECEIVABLES);
        } else if (step.equals("day-60")) {
            await("reports are committed without a broker")
                    .atMost(LIMIT)
                    .until(() -> !databases.rows(Component.PARTNER, UNSENT).isEmpty());
            heldWithoutTheBroker.addAll(databases.rows(Component.PARTNER, UNSENT));
            platform.restart(Component.KAFKA);
        }
    }

    private void kill(Component component) {
        platform.kill(component);
        if (platform.isAlive(component)) {
            throw new AssertionError(component.label() + " survived SIGKILL");
        }
        kills.add(component.label());
    }
}

package fr.insegur.local;

import fr.insegur.embedded.PortInUseException;
import fr.insegur.local.Console.Style;
import fr.insegur.local.story.Story;
import fr.insegur.local.story.StoryJournal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What {@code ./dev up} runs: the whole platform, the story on an empty one, then the addresses until told to stop. */
public final class Up {
    private static final Set<String> OPTIONS = Set.of("--once", "--no-story");
    private static final long LOOK_MILLIS = 300;
    /** After Ctrl-C the terminal signals the children too; one that ends then did not die by itself. */
    private static final long SIGNAL_MILLIS = 1000;

    private final Console console;
    private final boolean once;
    private final boolean story;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Up(Console console, List<String> options) {
        this.console = console;
        this.once = options.contains("--once");
        this.story = !options.contains("--no-story");
    }

    /**
     * Runs until a signal, or with {@code --once} until the story is told.
     *
     * @param args {@code --once}, {@code --no-story}
     */
    public static void main(String[] args) {
        Console console = Console.standard();
        List<String> options = List.of(args);
        if (!OPTIONS.containsAll(options)) {
            console.say("usage: ./dev up [--once] [--no-story]");
            System.exit(2);
        }
        try {
            System.exit(new Up(console, options).run());
        } catch (CannotStart | PortInUseException | Api.Refusal cannot) {
            console.say(console.styled(Style.RED, "✗ " + cannot.getMessage()));
            System.exit(1);
        }
    }

    private int run() {
        long began = System.nanoTime();
        Checkout checkout = Checkout.here();
        Platform platform = Platform.in(checkout.root().resolve(".local"))
                .checkout(checkout)
                .endpoints(Endpoints.usual())
                .progress(console::up)
                .tell(console::say)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        console.say(console.styled(Style.BOLD, "Starting Insegur on this machine"));
        platform.start();
        Thread.ofVirtual().start(() -> watch(platform));
        console.say("  everything is up after " + Console.seconds(since(began)).strip());
        boolean told = story && tellStory(platform);
        if (once) {
            return !story || told ? 0 : 1;
        }
        new Welcome(console, platform).show();
        console.say("Insegur is up. Ctrl-C stops it; what it stored stays in .local until ./dev reset.");
        awaitSignal();
        return 0;
    }

    /** Whether every step gave what was expected, now or in the run that played it. */
    private boolean tellStory(Platform platform) {
        if (!Story.isUntold(platform)) {
            boolean exact = StoryJournal.at(platform.folder().storyJournal()).isComplete();
            console.say(
                    "  found the data of an earlier run, so the story is not played again (./dev reset forgets it); "
                            + "its journal says that "
                            + (exact ? "every step was exact" : "it did not end as expected"));
            return exact;
        }
        return Story.on(platform).console(console).play().isExact();
    }

    /** Says in one line which component died, and ends the run: half a platform would only mislead. */
    private void watch(Platform platform) {
        while (!stopsWithin(LOOK_MILLIS)) {
            platform.dead().filter(component -> !stopsWithin(SIGNAL_MILLIS)).ifPresent(component -> {
                console.say(console.styled(
                        Style.RED,
                        "✗ %s ended unexpectedly; its log is %s"
                                .formatted(component.label(), platform.folder().log(component))));
                System.exit(1);
            });
        }
    }

    private void stop(Platform platform) {
        stopping.countDown();
        long began = System.nanoTime();
        platform.close();
        if (platform.hasBegun()) {
            console.say("Stopped after " + Console.seconds(since(began)).strip());
        }
    }

    private void awaitSignal() {
        try {
            stopping.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopsWithin(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

package fr.insegur.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.insegur.local.Actor;
import fr.insegur.local.Api;
import fr.insegur.local.Component;
import fr.insegur.local.Console;
import fr.insegur.local.Endpoints;
import fr.insegur.local.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One company's way from the quote to two settled invoices. Commands go through the public APIs with tokens of each role; a
 * step ends when a GET shows what it had to lead to. A service or the broker that goes away in between is waited for.
 */
public final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final Endpoints endpoints;
    private final StoryJournal journal;
    private Duration patience = PATIENCE;
    private StoryHooks hooks = StoryHooks.NONE;
    private @Nullable Console console;

    private Story(Api api, Endpoints endpoints, Path journal) {
        this.api = api;
        this.endpoints = endpoints;
        this.journal = StoryJournal.at(journal);
    }

    /** The story on a running platform; its journal is in the platform's data folder. */
    public static Story on(Platform platform) {
        return new Story(platform.api(), platform.endpoints(), platform.folder().storyJournal());
    }

    /** Whether nobody ever asked for a quote on this platform. */
    public static boolean isUntold(Platform platform) {
        JsonNode quotes = platform.api()
                .read(Actor.BROKER, Component.QUOTE, "/v1/quote-requests?limit=1")
                .body();
        return quotes.path("items").isEmpty();
    }

    /** Names of the steps, in order. */
    public static List<String> stepNames() {
        Endpoints nowhere = Endpoints.usual();
        return steps(new Api(nowhere, actor -> "", Duration.ZERO), nowhere).stream()
                .map(Step::name)
                .toList();
    }

    /** How long a step waits for what it has to lead to. */
    public Story patience(Duration limit) {
        patience = limit;
        return this;
    }

    public Story hooks(StoryHooks around) {
        hooks = around;
        return this;
    }

    /** Where the table is shown, row by row. */
    public Story console(Console where) {
        console = where;
        return this;
    }

    /** Plays it to its end, or to the first step that does not give what it has to. */
    public StoryResult play() {
        List<StoryRow> rows = new ArrayList<>();
        List<Step> steps = steps(api, endpoints);
        StoryTable table = new StoryTable(console, steps.size());
        table.begin();
        Take.Stage stage = new Take.Stage(api, UUID.randomUUID().toString(), patience, hooks);
        journal.write(rows);
        for (Step step : steps) {
            StoryRow row = play(step, stage);
            rows.add(row);
            journal.write(rows);
            table.show(row);
            if (!row.ok()) {
                break;
            }
        }
        StoryResult result = new StoryResult(List.copyOf(rows), steps.size());
        table.end(result);
        return result;
    }

    private StoryRow play(Step step, Take.Stage stage) {
        hooks.before(step.name());
        Take take = new Take(step.name(), stage);
        long began = System.nanoTime();
        try {
            step.play().accept(take);
        } catch (Take.NotAsExpected | Api.Refusal | IllegalStateException failure) {
            return take.failed(step, millisSince(began), String.valueOf(failure.getMessage()));
        }
        hooks.after(step.name());
        return take.row(step, millisSince(began));
    }

    private static List<Step> steps(Api api, Endpoints endpoints) {
        Ids ids = new Ids();
        List<Step> steps = new ArrayList<>();
        steps.addAll(new AccountChapter(ids, api).steps());
        steps.addAll(new QuoteChapter(ids).steps());
        steps.addAll(new NegotiationChapter(ids, api).steps());
        steps.addAll(new FactoringChapter(ids).steps());
        steps.addAll(new SettlementChapter(ids, endpoints).steps());
        return steps;
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}

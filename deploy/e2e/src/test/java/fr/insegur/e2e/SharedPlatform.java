package fr.insegur.e2e;

import fr.insegur.local.Endpoints;
import fr.insegur.local.Platform;
import fr.insegur.local.story.Story;
import fr.insegur.local.story.StoryResult;
import org.jspecify.annotations.Nullable;

/** The platform that several test classes use: started by the first that needs it, its story told once. */
final class SharedPlatform implements AutoCloseable {
    private final TestFolder folder = TestFolder.fresh("shared");
    private final Endpoints endpoints = Endpoints.free();
    private @Nullable Platform platform;
    private @Nullable StoryResult story;

    Platform platform() {
        if (platform == null) {
            platform = start();
        }
        return platform;
    }

    /** How the story went; the first call tells it. */
    StoryResult story() {
        if (story == null) {
            story = Story.on(platform()).play();
        }
        return story;
    }

    /** The platform after its story, for tests that need what the story left; one that went wrong is {@link StoryTest}'s. */
    Platform told() {
        if (!story().isExact()) {
            throw new IllegalStateException("the story went wrong, so there is nothing to look at");
        }
        return platform();
    }

    /** Ends every process and starts the platform anew on the same data and ports, as a second {@code ./dev up} does. */
    void stopAndStartAgain() {
        close();
        platform = start();
    }

    @Override
    public void close() {
        if (platform != null) {
            Processes processes = Processes.of(platform);
            platform.close();
            platform = null;
            processes.assertGone();
        }
    }

    private Platform start() {
        return Platform.in(folder.path()).endpoints(endpoints).start();
    }
}

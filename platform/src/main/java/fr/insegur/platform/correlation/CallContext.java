package fr.insegur.platform.correlation;

import fr.insegur.platform.identifier.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What ties the events of one request, or of one handled event, to their cause. */
@RequestScoped
public class CallContext {
    private String correlationId = Ids.next().toString();
    private @Nullable UUID causationId;
    private @Nullable String traceparent;

    /** The same along the whole chain of events that one request sets off. */
    public String correlationId() {
        return correlationId;
    }

    /** The event that is being handled; absent while a request is. */
    public @Nullable UUID causationId() {
        return causationId;
    }

    /** W3C trace context as it arrived; an outbox would break the chain if it were not kept with the event. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public void continueFrom(@Nullable String correlation, @Nullable UUID causation, @Nullable String trace) {
        if (correlation != null) {
            this.correlationId = correlation;
        }
        this.causationId = causation;
        this.traceparent = trace;
    }
}

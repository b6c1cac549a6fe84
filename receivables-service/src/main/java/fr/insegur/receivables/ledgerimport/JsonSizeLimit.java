package fr.insegur.receivables.ledgerimport;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Uploads raise what the server lets in; a JSON document keeps a limit of its own, since it is held in memory. */
@Singleton
class JsonSizeLimit implements ObjectMapperCustomizer {
    private static final long MAX_BYTES = 4L << 20;

    @Override
    public void customize(ObjectMapper mapper) {
        StreamReadConstraints constraints = mapper.getFactory().streamReadConstraints();
        mapper.getFactory()
                .setStreamReadConstraints(
                        constraints.rebuild().maxDocumentLength(MAX_BYTES).build());
    }

    /** After the platform's own setup, whose other limits it keeps. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}

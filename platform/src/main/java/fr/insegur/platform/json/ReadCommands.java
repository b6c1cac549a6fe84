package fr.insegur.platform.json;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Says while the body of a request is read that it is one. What people write is held to more than what is read back from the
 * database, comes by event, or stands in a token, which all go through the same reader of JSON.
 */
@Provider
public class ReadCommands implements ReaderInterceptor {
    private static final ScopedValue<Boolean> COMMAND = ScopedValue.newInstance();

    /** Whether a caller's command is being read. */
    static boolean isOne() {
        return COMMAND.isBound();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return ScopedValue.where(COMMAND, true).call(body::proceed);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException("a body could not be read", impossible);
        }
    }
}

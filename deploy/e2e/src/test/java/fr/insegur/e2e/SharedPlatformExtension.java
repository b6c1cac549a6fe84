package fr.insegur.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link SharedPlatform} to whoever asks for it; JUnit closes it with the store, after the last class. */
final class SharedPlatformExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SharedPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedPlatformExtension.class))
                .computeIfAbsent(SharedPlatform.class, type -> new SharedPlatform(), SharedPlatform.class);
    }
}

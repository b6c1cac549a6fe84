package fr.insegur.partner.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps webhooks from being used to reach into our own network. Before each attempt the host is resolved, and nothing is
 * sent when any of its addresses is not a public one, nor in clear text over a public network. A redirect or a proxy could
 * lead elsewhere, so the sender uses neither.
 *
 * <p>What this does not protect from: the HTTP client resolves the name once more when it connects. As a rule it gets the
 * answer that was looked at here, because the Java platform keeps one for a while ({@code networkaddress.cache.ttl}), but
 * a name whose answer changes just then may still lead to an address that was not looked at. Networks where that matters
 * need an egress rule beside this check.
 */
@Singleton
class SsrfGuard {
    private static final int LAST_PORT = 65_535;

    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final boolean allowLoopback;
    private final Set<String> allowedHosts;
    private final Resolver resolver;

    @Inject
    SsrfGuard(WebhookSettings settings) {
        this(settings.allowLoopback(), settings.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
    }

    SsrfGuard(boolean allowLoopback, Set<String> allowedHosts, Resolver resolver) {
        this.allowLoopback = allowLoopback;
        this.allowedHosts = allowedHosts;
        this.resolver = resolver;
    }

    /** What is wrong with the form of an address, whatever it resolves to: a stable code, or nothing. */
    static Optional<String> malformed(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException invalid) {
            return Optional.of("url-invalid");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("url-scheme-refused");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("url-credentials-refused");
        }
        boolean callable = uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= LAST_PORT;
        return callable ? Optional.empty() : Optional.of("url-invalid");
    }

    /** Whether an address of sound form may be kept: in clear text only this machine, where allowed, or a host of ours. */
    boolean isAcceptable(String url) {
        URI uri = URI.create(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return isEncrypted(uri) || allowedHosts.contains(host) || (allowLoopback && namesLoopback(host));
    }

    /** Why nothing is sent to this address now: a stable code, or nothing when it may be called. */
    Optional<String> refusal(String url) {
        Optional<String> malformed = malformed(url);
        if (malformed.isPresent()) {
            return malformed;
        }
        URI uri = URI.create(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (allowedHosts.contains(host)) {
            return Optional.empty();
        }
        try {
            for (InetAddress address : resolver.resolve(host)) {
                if (!isCallable(address)) {
                    return Optional.of("address-refused");
                }
                if (!isEncrypted(uri) && !address.isLoopbackAddress()) {
                    return Optional.of("https-required");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("host-unknown");
        }
    }

    private static boolean isEncrypted(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Nothing is resolved here: a name may lead anywhere by the time of an attempt. */
    private static boolean namesLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private boolean isCallable(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return allowLoopback;
        }
        if (address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    /** Beyond what the Java platform knows: this network, carrier-grade NAT, protocol assignments, benchmarks, reserved. */
    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrierNat = first == 100 && second >= 64 && second <= 127;
        boolean protocol = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !carrierNat && !protocol && !benchmark;
    }

    /** Only global unicast (2000::/3), without the tunnels that carry an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean teredo = first == 0x2001 && second == 0;
        return globalUnicast && !sixToFour && !teredo;
    }
}

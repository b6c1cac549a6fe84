package fr.insegur.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsrfGuardTest {
    private static final InetAddress PUBLIC = address("93.184.215.14");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "::1",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "fe80::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "::10.0.0.1"
            })
    void anAddressThatIsNotPublicIsRefused(String address) {
        SsrfGuard guard = new SsrfGuard(false, Set.of(), host -> new InetAddress[] {address(address)});
        assertEquals(Optional.of("address-refused"), guard.refusal("https://factor.example/webhooks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "100.128.0.1", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void aPublicAddressIsCalled(String address) {
        SsrfGuard guard = new SsrfGuard(false, Set.of(), host -> new InetAddress[] {address(address)});
        assertEquals(Optional.empty(), guard.refusal("https://factor.example/webhooks"));
    }

    @Test
    void oneAddressThatIsNotPublicAmongSeveralIsEnoughToRefuse() {
        SsrfGuard guard = new SsrfGuard(false, Set.of(), host -> new InetAddress[] {PUBLIC, address("10.0.0.1")});
        assertEquals(Optional.of("address-refused"), guard.refusal("https://factor.example/webhooks"));
    }

    @Test
    void loopbackIsCalledOnlyWhereItIsAllowed() {
        SsrfGuard.Resolver loopback = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        assertEquals(
                Optional.empty(), new SsrfGuard(true, Set.of(), loopback).refusal("http://127.0.0.1:18090/webhooks"));
        assertEquals(
                Optional.of("address-refused"),
                new SsrfGuard(true, Set.of(), host -> new InetAddress[] {address("10.0.0.1")})
                        .refusal("https://10.0.0.1/webhooks"));
    }

    @Test
    void aHostThatWasNamedAsOursIsCalledWhereverItIs() {
        SsrfGuard guard =
                new SsrfGuard(false, Set.of("partner-simulator"), host -> new InetAddress[] {address("172.18.0.7")});
        assertEquals(Optional.empty(), guard.refusal("http://partner-simulator:18090/webhooks"));
        assertEquals(Optional.of("address-refused"), guard.refusal("https://partner-simulator.evil.example/webhooks"));
    }

    @Test
    void aHostThatDoesNotResolveIsSaidToBeUnknown() {
        SsrfGuard guard = new SsrfGuard(false, Set.of(), host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(Optional.of("host-unknown"), guard.refusal("https://nowhere.invalid/"));
    }

    @Test
    void theFormOfTheAddressIsCheckedFirst() {
        SsrfGuard guard = new SsrfGuard(true, Set.of(), host -> new InetAddress[] {PUBLIC});
        assertEquals(Optional.of("url-scheme-refused"), guard.refusal("ftp://factor.example/webhooks"));
        assertEquals(Optional.of("url-scheme-refused"), guard.refusal("file:///etc/passwd"));
        assertEquals(Optional.of("url-scheme-refused"), guard.refusal("factor.example/webhooks"));
        assertEquals(Optional.of("url-credentials-refused"), guard.refusal("https://user:secret@factor.example/"));
        assertEquals(Optional.of("url-invalid"), guard.refusal("https:///webhooks"));
        assertEquals(Optional.of("url-invalid"), guard.refusal("https://factor example/"));
        assertEquals(Optional.of("url-invalid"), guard.refusal("https://factor.example:65536/"));
        assertEquals(Optional.of("url-invalid"), guard.refusal("https://factor.example:0/"));
        assertEquals(Optional.empty(), guard.refusal("https://factor.example:65535/"));
    }

    @Test
    void aPublicHostIsCalledOverHttpsOnly() {
        SsrfGuard guard = new SsrfGuard(true, Set.of(), host -> new InetAddress[] {PUBLIC});
        assertEquals(Optional.of("https-required"), guard.refusal("http://factor.example/webhooks"));
        assertEquals(Optional.empty(), guard.refusal("HTTPS://factor.example/webhooks"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://factor.example/, false",
        "http://10.0.0.1/, false",
        "http://localhost.example/, false",
        "https://factor.example/, true",
        "http://127.0.0.1:18090/, true",
        "http://localhost:18090/, true",
        "http://[::1]:18090/, true",
        "http://simulator:18090/, true"
    })
    void anAddressInClearTextIsKeptOnlyForThisMachineAndOurOwnHosts(String url, boolean acceptable) {
        SsrfGuard guard = new SsrfGuard(true, Set.of("simulator"), host -> {
            throw new AssertionError("nothing is resolved when an address is kept");
        });
        assertEquals(acceptable, guard.isAcceptable(url));
    }

    @Test
    void loopbackInClearTextIsNotKeptOutsideLocalRuns() {
        SsrfGuard guard = new SsrfGuard(false, Set.of(), host -> new InetAddress[] {PUBLIC});
        assertEquals(false, guard.isAcceptable("http://127.0.0.1:18090/"));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

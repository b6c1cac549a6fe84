package fr.insegur.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    @Test
    void aPortThatSomebodyElseUsesIsNamedWithTheComponentThatNeedsIt() throws Exception {
        Endpoints free = Endpoints.free();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Component, Integer> ports = new HashMap<>(free.ports());
            ports.put(Component.RECEIVABLES, taken.getLocalPort());
            Endpoints endpoints = new Endpoints(ports, free.management(), free.mailPage());

            CannotStart refusal = assertThrows(CannotStart.class, endpoints::requireFree);

            assertEquals(
                    "port " + taken.getLocalPort()
                            + " (receivables-service) is in use by another program: stop it, then try"
                            + " again (lsof -i :" + taken.getLocalPort() + " names it)",
                    refusal.getMessage());
        }
    }

    @Test
    void noPortIsDrawnTwice() {
        Endpoints.free().requireFree();
        assertEquals(
                Component.values().length + Component.services().size() + 1,
                Endpoints.free().all().size());
    }

    @Test
    void theUsualPortsAreThoseOfTheDesign() {
        Endpoints usual = Endpoints.usual();
        assertEquals("http://127.0.0.1:8081", usual.url(Component.QUOTE));
        assertEquals("http://127.0.0.1:9084", usual.managementUrl(Component.NOTIFICATION));
        assertEquals("http://127.0.0.1:18080/insegur", usual.issuerUrl());
        assertEquals("http://127.0.0.1:18025", usual.mailPageUrl());
        assertEquals(15432, usual.port(Component.POSTGRES));
        assertEquals(19092, usual.port(Component.KAFKA));
        assertEquals(11025, usual.port(Component.MAIL));
        assertEquals(18090, usual.port(Component.SIMULATOR));
    }
}

package fr.insegur.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {
    @Test
    void allComponentsComeUpTogether(@TempDir Path folder) {
        for (int i = 0; i < 2; i++) {
            long t = System.nanoTime();
            try (var p = EmbeddedPlatform.in(folder)
                    .progress((c, d) -> System.out.println(c + " " + d))
                    .start()) {
                System.out.println("all " + (System.nanoTime() - t) / 1000000);
                t = System.nanoTime();
                System.out.println(p.postgres().createDatabase("test"));
                p.kafka().createTopics(java.util.Map.of("a", 3));
                System.out.println(p.issuer().token(TokenRequest.role("ops")));
                System.out.println(p.mail().mails());
                System.out.println("use " + (System.nanoTime() - t) / 1000000);
                t = System.nanoTime();
            }
            System.out.println("close " + (System.nanoTime() - t) / 1000000);
        }
    }
}

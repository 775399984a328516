package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EncoderLookupTest {

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void useTheUsualClassLoader() {
        Thread.currentThread().setContextClassLoader(usual);
    }

    @Test
    void composingAnEmailDoesNotSearchTheClassPathForAnEncoder() {
        var searches = new AtomicInteger();
        Thread.currentThread().setContextClassLoader(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                if (name.endsWith(StreamProvider.class.getName())) {
                    searches.incrementAndGet();
                }
                return super.getResources(name);
            }
        });
        try (var connection = Carriers.to(1, Map.of()).open()) {
            connection.write(Emails.newsletter());
        }
        assertThat(searches).hasValue(0);
    }
}

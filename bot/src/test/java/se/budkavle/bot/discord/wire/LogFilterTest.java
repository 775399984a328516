package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tests that the log filter removes the contents of messages, and secrets, from what a Discord library logs. */
class LogFilterTest {

    private static final String LIBRARY = "library.of.the.filter.test";

    private final Logger library = (Logger) LoggerFactory.getLogger(LIBRARY + ".PacketHandler");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        LogFilter.installCutting(LIBRARY);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
    }

    @Test
    void aLogMessageWithAPacketIsShortened() {
        library.warn(
                "Couldn't handle packet of type INTERACTION_CREATE. Please contact the developer! (packet: {\"token\":\"s3cret\"})",
                new IllegalStateException("s3cret"));
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains("Couldn").doesNotContain("s3cret");
            assertThat(event.getThrowableProxy()).isNull();
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
        });
    }

    @Test
    void logMessagesBelowWarningAreDropped() {
        library.info("Websocket closed");
        library.trace("onTextMessage: text='s3cret'");
        assertThat(log.list).isEmpty();
    }
}

package se.budkavle.bot.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.schedule.DaemonThreadFactory;

/**
 * Creates the thread pools for chat messages, private messages, emails and edits. Edits have a small pool of their own,
 * so that edits do not delay new messages and use only a small part of the chat's rate limit.
 */
@Configuration
class DeliveryThreadsConfiguration {

    private static final int PRIVATELY_AT_ONCE = 4;
    private static final int EDITS_AT_ONCE = 4;

    @Bean
    ExecutorService channelThreads(DeliverySettings settings) {
        return threads("delivery", settings.atOnce());
    }

    @Bean
    ExecutorService privateThreads() {
        return threads("private-delivery", PRIVATELY_AT_ONCE);
    }

    @Bean
    ExecutorService letterThreads(EmailTransport letters) {
        return threads("letter-delivery", letters.connections());
    }

    @Bean
    ExecutorService editThreads() {
        return threads("live-posts", EDITS_AT_ONCE);
    }

    @Bean
    LaneExecutor channelLanes(Executor channelThreads) {
        return new LaneExecutor(channelThreads);
    }

    @Bean
    LaneExecutor privateLanes(Executor privateThreads) {
        return new LaneExecutor(privateThreads);
    }

    @Bean
    LaneExecutor letterLanes(Executor letterThreads) {
        return new LaneExecutor(letterThreads);
    }

    @Bean
    LaneExecutor editLanes(Executor editThreads) {
        return new LaneExecutor(editThreads);
    }

    @Bean
    DeliveryExecutors deliveryLanes(LaneExecutor channelLanes, LaneExecutor privateLanes, LaneExecutor letterLanes) {
        return new DeliveryExecutors(channelLanes, privateLanes, letterLanes);
    }

    private static ExecutorService threads(String name, int atOnce) {
        return Executors.newFixedThreadPool(atOnce, new DaemonThreadFactory(name));
    }
}

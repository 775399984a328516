package se.budkavle.bot.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the Spring bean that runs the threads for sending and editing posts. */
@Configuration
class DeliveryConfiguration {

    @Bean
    LaneExecutor lanes(DeliverySettings settings) {
        return new LaneExecutor("delivery", settings.atOnce());
    }
}

package se.budkavle.bot.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the beans for sending and editing posts. */
@Configuration
class DeliveryConfiguration {

    @Bean
    Lanes lanes(DeliverySettings settings) {
        return new Lanes("delivery", settings.atOnce());
    }
}

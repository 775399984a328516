package se.budkavle.bot.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the lanes that posts are sent and edited in. */
@Configuration
class DeliveryConfiguration {

    @Bean
    Lanes lanes(DeliverySettings settings) {
        return new Lanes("delivery", settings.atOnce());
    }
}

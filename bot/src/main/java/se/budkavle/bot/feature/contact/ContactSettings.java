package se.budkavle.bot.feature.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits for contacts and sign-ups, from config/application.yaml.
 *
 * @param signUpLasts the time after which an unconfirmed sign-up expires and is deleted
 * @param asksAfter how long after the latest confirmation a contact is asked whether to stay
 * @param endsAfter how long a contact has to answer before newsletters to the contact end
 */
@ConfigurationProperties("budkavle.contact")
record ContactSettings(
        @DefaultValue("P7D") Duration signUpLasts,
        @DefaultValue("P730D") Duration asksAfter,
        @DefaultValue("P30D") Duration endsAfter) {}

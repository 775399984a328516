package se.budkavle.bot.feature.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits for contacts and sign-ups, from config/application.yaml.
 *
 * @param signUpLasts the time after which an unconfirmed sign-up expires and is deleted
 * @param asksAfter the time between a contact's latest confirmation and the next email that asks whether the contact
 *     wants to stay
 * @param endsAfter the time that a contact has to answer before the newsletters to the contact end
 */
@ConfigurationProperties("budkavle.contact")
record ContactSettings(
        @DefaultValue("P7D") Duration signUpLasts,
        @DefaultValue("P730D") Duration asksAfter,
        @DefaultValue("P30D") Duration endsAfter) {}

package se.budkavle.bot.feature.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long contacts and sign-ups are kept; see config/application.yaml.
 *
 * @param signUpLasts how long a sign-up can be confirmed before it is deleted
 * @param asksAfter how long after its last confirmation a contact is asked whether to stay
 * @param endsAfter how long the contact has to answer before it is ended
 */
@ConfigurationProperties("budkavle.contact")
record ContactSettings(
        @DefaultValue("P7D") Duration signUpLasts,
        @DefaultValue("P730D") Duration asksAfter,
        @DefaultValue("P30D") Duration endsAfter) {}

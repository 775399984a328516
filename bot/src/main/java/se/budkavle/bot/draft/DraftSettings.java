package se.budkavle.bot.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for how long a draft can be confirmed, from config/application.yaml.
 *
 * @param lasts the time from the preview until the draft expires
 */
@ConfigurationProperties("budkavle.draft")
public record DraftSettings(@DefaultValue("24h") Duration lasts) {

    public DraftSettings {
        if (lasts.isNegative() || lasts.isZero()) {
            throw new IllegalArgumentException("budkavle.draft.lasts must be longer than nothing, and is " + lasts);
        }
    }
}

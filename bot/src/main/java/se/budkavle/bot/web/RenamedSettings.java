package se.budkavle.bot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Accepts the web server's port and address settings also under their old prefix {@code budkavle.calendar}. If a
 * setting with the old prefix exists, its value replaces the value of the setting with the prefix {@code budkavle.web}.
 * Logs a warning with the new names of the settings.
 */
public class RenamedSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(RenamedSettings.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        Map<String, Object> kept = new HashMap<>();
        for (var name : List.of("port", "address", "public-address")) {
            var old = environment.getProperty("budkavle.calendar." + name);
            if (old != null && !old.isBlank()) {
                log.warn("budkavle.calendar.{0} is called budkavle.web.{0} today, and goes before it: rename it"
                        .replace("{0}", name));
                kept.put("budkavle.web." + name, old);
            }
        }
        environment.getPropertySources().addFirst(new MapPropertySource("renamed settings", kept));
    }
}

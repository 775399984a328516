package se.budkavle.bot.feature.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Holds the folder of the catalogue's files; see config/application.yaml. */
@ConfigurationProperties("budkavle.catalogue")
public record CatalogueSettings(
        @DefaultValue("config/catalogue") Path folder) {}

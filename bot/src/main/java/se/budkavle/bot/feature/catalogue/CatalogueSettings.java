package se.budkavle.bot.feature.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the setting budkavle.catalogue.folder from config/application.yaml: the folder of the YAML files with
 * organisations, networks and plans.
 */
@ConfigurationProperties("budkavle.catalogue")
public record CatalogueSettings(
        @DefaultValue("config/catalogue") Path folder) {}

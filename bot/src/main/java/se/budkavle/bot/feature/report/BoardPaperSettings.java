package se.budkavle.bot.feature.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the board paper; see config/application.yaml.
 *
 * @param boardNetwork the id of the board's network, to whose next meeting the paper can be added; empty for none
 */
@ConfigurationProperties("budkavle.report")
record BoardPaperSettings(@DefaultValue("") String boardNetwork) {}

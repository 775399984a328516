package se.budkavle.bot.feature.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the board paper; see config/application.yaml.
 *
 * @param boardNetwork the id of the board's network; the paper can be added to the documents of its next meeting; empty
 *     for none
 */
@ConfigurationProperties("budkavle.report")
record BoardPaperSettings(@DefaultValue("") String boardNetwork) {}

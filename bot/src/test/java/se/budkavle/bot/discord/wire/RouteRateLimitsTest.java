package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests which HTTP requests share a rate limit: those to one route in the same channel or Discord server. */
class RouteRateLimitsTest {

    @Test
    void requestsAboutDifferentMessagesOfAChannelShareARateLimit() {
        assertThat(RouteRateLimits.routeOf("channels/12/messages")).isEqualTo("channels/12/messages");
        assertThat(RouteRateLimits.routeOf("channels/12/messages/34")).isEqualTo("channels/12/messages/{}");
        assertThat(RouteRateLimits.routeOf("channels/12/messages?limit=100")).isEqualTo("channels/12/messages");
        assertThat(RouteRateLimits.routeOf("guilds/1/members/22/roles/333")).isEqualTo("guilds/1/members/{}/roles/{}");
        assertThat(RouteRateLimits.routeOf("users/@me/channels")).isEqualTo("users/@me/channels");
        assertThat(RouteRateLimits.routeOf("gateway")).isEqualTo("gateway");
    }
}

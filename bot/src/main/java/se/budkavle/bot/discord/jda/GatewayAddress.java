package se.budkavle.bot.discord.jda;

import java.io.IOException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import se.budkavle.bot.discord.wire.DiscordSettings;

/**
 * Requests the address of Discord's gateway from the configured API. The library JDA itself can request the address
 * only from Discord's own server, not from the sandbox.
 */
class GatewayAddress extends ConcurrentSessionController {

    private final String address;

    private GatewayAddress(String address) {
        this.address = address;
    }

    /**
     * Requests the gateway's address from the API and returns a session controller with this address.
     *
     * @throws InvalidTokenException if Discord refuses the token
     */
    static GatewayAddress ask(OkHttpClient http, DiscordSettings settings) throws IOException {
        var request = new Request.Builder()
                .url(settings.rest() + "gateway/bot")
                .header("Authorization", "Bot " + settings.token())
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new InvalidTokenException();
            }
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return new GatewayAddress(
                    DataObject.fromJson(response.body().bytes()).getString("url"));
        }
    }

    @Override
    public String getGateway() {
        return address;
    }
}

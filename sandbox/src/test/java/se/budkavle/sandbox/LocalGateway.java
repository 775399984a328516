package se.budkavle.sandbox;

import java.net.URI;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Makes the bot library JDA connect to the imitated gateway. JDA would otherwise connect to Discord's own gateway, even
 * if its REST address is changed.
 */
final class LocalGateway extends SessionControllerAdapter {

    private final URI gateway;

    LocalGateway(URI gateway) {
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway.toString();
    }
}

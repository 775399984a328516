package se.budkavle.sandbox;

import java.net.URI;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Connects JDA to the sandbox's gateway, because JDA would otherwise use Discord's own regardless of its REST address.
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

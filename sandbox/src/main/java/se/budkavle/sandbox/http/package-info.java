/** HTTP requests, responses and routing, shared by the REST API and the web page; knows nothing of Discord. */
@NullMarked
package se.budkavle.sandbox.http;

import org.jspecify.annotations.NullMarked;

package dev.runs4j.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house and the package of compiled classes below {@code fixture} that break it, each of them, unless it is a
 * {@link fixture.Bystander}. A rule that forbids several things needs a class for each.
 */
record HouseRule(String name, ArchRule rule, String fixture) {

    String fixturePackage() {
        return "fixture." + fixture;
    }

    @Override
    public String toString() {
        return name;
    }
}

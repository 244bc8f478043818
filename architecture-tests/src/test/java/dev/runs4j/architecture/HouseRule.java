package dev.runs4j.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule of the house and the package of compiled classes that breaks it, below {@code fixture}. */
record HouseRule(String name, ArchRule rule, String fixture) {

    String fixturePackage() {
        return "fixture." + fixture;
    }

    @Override
    public String toString() {
        return name;
    }
}

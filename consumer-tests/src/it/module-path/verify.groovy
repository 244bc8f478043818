// The launcher's last summary: how many were tried, how many failed.
def log = new File(basedir, 'build.log').text
def tried = (log =~ /\[ +(\d+) tests successful/).collect { it[1].toInteger() }
def failed = (log =~ /\[ +(\d+) tests failed/).collect { it[1].toInteger() }
assert tried && tried.every { it > 200 } : "tests tried: ${tried}"
assert failed && failed.every { it == 0 } : "tests failed: ${failed}"
return true

import java.nio.file.Files

// The sources are those of the example, but for the test that compares them with the guide.
def source = new File(basedir, '../../../../examples/files-adapter/src').canonicalFile.toPath()
def target = new File(basedir, 'src').toPath()
Files.walk(source).withCloseable { paths ->
    paths.filter { Files.isRegularFile(it) && it.fileName.toString() != 'GuideTest.java' }.forEach {
        def copy = target.resolve(source.relativize(it).toString())
        Files.createDirectories(copy.parent)
        Files.copy(it, copy)
    }
}
return true

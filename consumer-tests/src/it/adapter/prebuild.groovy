// The sources are those of the example, but for the test that compares them with the guide.
def source = new File(basedir, '../../../../examples/files-adapter/src').canonicalFile
new groovy.ant.AntBuilder().copy(todir: new File(basedir, 'src')) {
    fileset(dir: source, excludes: '**/GuideTest.java')
}
return true

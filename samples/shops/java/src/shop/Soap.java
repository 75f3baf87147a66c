package shop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** SOAP messages. An element is the text in it, or a map with a member for each element in it. */
final class Soap {
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SEQR = "http://external.interfaces.ers.seamless.com/";

    private Soap() {
    }

    static String write(String operation, Map<String, ?> members) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartElement("soapenv", "Envelope", ENVELOPE);
            xml.writeNamespace("soapenv", ENVELOPE);
            xml.writeNamespace("ext", SEQR);
            xml.writeStartElement("soapenv", "Body", ENVELOPE);
            xml.writeStartElement("ext", operation, SEQR);
            writeMembers(xml, members);
            xml.writeEndDocument();
        } catch (XMLStreamException error) {
            throw new IllegalStateException(error); // a text cannot fail to be written to
        }
        return text.toString();
    }

    private static void writeMembers(XMLStreamWriter xml, Map<?, ?> members) throws XMLStreamException {
        for (var member : members.entrySet()) {
            xml.writeStartElement(member.getKey().toString());
            if (member.getValue() instanceof Map<?, ?> inner) {
                writeMembers(xml, inner);
            } else {
                xml.writeCharacters(member.getValue().toString());
            }
            xml.writeEndElement();
        }
    }

    /**
     * The texts in what an operation returns, by the names of their elements. Those that are empty are left out.
     *
     * @throws SAXException it is not a whole answer to that operation
     */
    static Map<String, String> read(String operation, byte[] answer) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); // no entities from elsewhere
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // it prints what it also throws
            var place = builder.parse(new ByteArrayInputStream(answer)).getDocumentElement();
            if (!isNamed(place, ENVELOPE, "Envelope")) {
                throw new SAXException("It is no envelope.");
            }
            place = child(child(child(place, ENVELOPE, "Body"), SEQR, operation + "Response"), null, "return");
            var texts = new LinkedHashMap<String, String>();
            for (var child : children(place)) {
                if (!child.getTextContent().isEmpty()) {
                    texts.put(child.getLocalName(), child.getTextContent());
                }
            }
            return texts;
        } catch (ParserConfigurationException | IOException error) {
            throw new IllegalStateException(error); // of the JDK's own parser, and of bytes in memory
        }
    }

    private static Element child(Element parent, String namespace, String name) throws SAXException {
        return children(parent).stream().filter(child -> isNamed(child, namespace, name)).findFirst()
            .orElseThrow(() -> new SAXException("There is no " + name + "."));
    }

    private static boolean isNamed(Element element, String namespace, String name) {
        return element.getLocalName().equals(name) && Objects.equals(element.getNamespaceURI(), namespace);
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}

import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';

tinymce.init({
  selector: 'textarea',
  license_key: 'gpl',
  skin_url: 'default',
  content_css: 'default',
  promotion: false,
  readonly: new URLSearchParams(location.search).get('edit') === null,
});
